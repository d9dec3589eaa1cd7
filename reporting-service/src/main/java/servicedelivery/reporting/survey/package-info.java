/** What customers say: the facts of survey responses, and the scores that come from them. */
package servicedelivery.reporting.survey;
