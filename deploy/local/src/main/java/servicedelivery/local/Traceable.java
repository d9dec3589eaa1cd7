package servicedelivery.local;

import servicedelivery.backing.Topics;

/** What can be followed from where it is stored to the figures. */
enum Traceable {
    INCIDENT("incident", Service.INCIDENTS, Topics.INCIDENTS, "incident", "reference", "incident_fact"),
    RESPONSE("survey response", Service.SURVEYS, Topics.SURVEY_RESPONSES, "survey_response", "ticket", "survey_fact");

    private final String noun;
    private final Service source;
    private final String topic;
    private final String table;
    private final String number;
    private final String facts;

    Traceable(String noun, Service source, String topic, String table, String number, String facts) {
        this.noun = noun;
        this.source = source;
        this.topic = topic;
        this.table = table;
        this.number = number;
        this.facts = facts;
    }

    String noun() {
        return noun;
    }

    Service source() {
        return source;
    }

    String topic() {
        return topic;
    }

    /** Of the source. */
    String table() {
        return table;
    }

    /** The column with the source's own number. */
    String number() {
        return number;
    }

    /** The table of reporting-service. */
    String facts() {
        return facts;
    }
}
