/** "A customer said how it went": one response to a survey, and the event of every change of it. */
package servicedelivery.survey;
