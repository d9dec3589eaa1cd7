package servicedelivery.benchmark;

/** Measures a piece of work: its rate by its own clock, and the processor time of everything that takes part. */
record Meter(Parts parts) {

    /** @param seconds in which the events were done; the work itself may last longer, to bring everything to rest */
    record Done(long events, double seconds) {}

    interface Work {
        Done run() throws Exception;
    }

    Measured measure(Work work) throws Exception {
        var before = CpuTime.seconds(parts.processes());
        var done = work.run();
        var spent = CpuTime.seconds(parts.processes()) - before;
        return new Measured(done.events() / done.seconds(), spent * 1e6 / done.events());
    }
}
