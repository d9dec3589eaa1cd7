package servicedelivery.reporting.projection;

import org.jspecify.annotations.Nullable;
import servicedelivery.reporting.incident.IncidentFact;
import servicedelivery.reporting.status.SourceNote;
import servicedelivery.reporting.survey.SurveyFact;

/** What a record turned out to be. */
sealed interface Reading {

    /** The same record, set aside for a reason that only the database knew. */
    default Unreadable refused(String reason) {
        return new Unreadable(reason, null, null);
    }

    record OfIncident(IncidentFact fact) implements Reading {
        @Override
        public Unreadable refused(String reason) {
            return new Unreadable(reason, fact.generation(), fact.version());
        }
    }

    record OfSurvey(SurveyFact fact) implements Reading {
        @Override
        public Unreadable refused(String reason) {
            return new Unreadable(reason, fact.generation(), fact.version());
        }
    }

    record OfSource(SourceNote note) implements Reading {}

    /**
     * It is set aside.
     *
     * @param generation as far as the value tells it
     * @param version as far as the value tells it
     */
    record Unreadable(
            String reason,
            @Nullable Long generation,
            @Nullable Long version) implements Reading {}
}
