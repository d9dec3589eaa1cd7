package servicedelivery.benchmark;

/** Measures a piece of work: its rate by its own clock, and the processor time of everything that takes part. */
record Meter(Parts parts) {

    /** @param seconds in which the events were done; the work itself may last longer, to bring everything to rest */
    record Done(long events, double seconds) {}

    interface Work {
        Done run() throws Exception;
    }

    Measured measure(Work work) throws Exception {
        var start = System.nanoTime();
        var ours = CpuTime.seconds(parts.processes());
        var all = CpuTime.secondsOfAll();
        var done = work.run();
        var spent = CpuTime.seconds(parts.processes()) - ours;
        var others = CpuTime.secondsOfAll() - all - spent;
        var available = (System.nanoTime() - start) / 1e9 * Runtime.getRuntime().availableProcessors();
        return new Measured(
                done.events() / done.seconds(), spent * 1e6 / done.events(), Math.max(0, others / available));
    }
}
