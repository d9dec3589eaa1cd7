package servicedelivery.faults.fuzz;

/** A line in the head of a request or an answer. */
record Header(String name, String value) {

    /** @param line such as {@code Accept: text/csv} */
    static Header of(String line) {
        var colon = line.indexOf(':');
        return new Header(line.substring(0, colon), line.substring(colon + 1).strip());
    }

    boolean is(String other) {
        return name.equalsIgnoreCase(other);
    }
}
