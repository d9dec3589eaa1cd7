/** The HTTP side of survey-service. */
package servicedelivery.survey.api;
