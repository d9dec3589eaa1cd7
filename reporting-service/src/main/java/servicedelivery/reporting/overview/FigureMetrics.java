package servicedelivery.reporting.overview;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import servicedelivery.organisations.Organisations;
import servicedelivery.reporting.incident.PriorityFigures;
import servicedelivery.reporting.incident.PriorityIncidents;
import servicedelivery.reporting.question.Coverage;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.question.Window;
import servicedelivery.reporting.survey.NetPromoterScore;
import servicedelivery.reporting.survey.SurveyFigures;
import servicedelivery.reporting.survey.SurveyScores;

/**
 * The headline figures as Prometheus sees them, over the window that figures have when nobody asks for another. They are taken in the
 * background, so that a scrape costs nothing, and vanish while they cannot be taken.
 */
@Singleton
class FigureMetrics {

    private static final Logger LOG = Logger.getLogger(FigureMetrics.class);
    private static final int MONTHS = 3;

    /** So that taking them never keeps the database busy for more than a twentieth of the time. */
    private static final int PAUSE_FOR_EACH_WORK = 20;

    private final SurveyScores scores;
    private final PriorityIncidents incidents;
    private final ReportCalendar calendar;
    private final Coverage everybody;
    private final Duration period;
    private final MultiGauge netPromoterScore;
    private final MultiGauge opened;
    private final ScheduledExecutorService sampling = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "figure-metrics");
        thread.setDaemon(true);
        return thread;
    });

    FigureMetrics(
            SurveyScores scores,
            PriorityIncidents incidents,
            ReportCalendar calendar,
            Organisations organisations,
            FigureMetricsSettings settings,
            MeterRegistry registry) {
        this.scores = scores;
        this.incidents = incidents;
        this.calendar = calendar;
        this.everybody = new Coverage(organisations.all(), true);
        this.period = settings.period();
        this.netPromoterScore = MultiGauge.builder("nps.score")
                .description("Net Promoter Score of the three months to today, to 2 decimals; NaN with no responses")
                .register(registry);
        this.opened = MultiGauge.builder("priority.incidents.opened")
                .description("Priority incidents opened in the three months to today")
                .register(registry);
    }

    void start(@Observes StartupEvent event) {
        sampleAfter(Duration.ZERO);
    }

    void stop(@Observes ShutdownEvent event) {
        sampling.shutdownNow();
    }

    private void sampleAfter(Duration pause) {
        var unused = sampling.schedule(this::sample, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void sample() {
        var begin = System.nanoTime();
        try {
            var question = new Question(new Window(calendar.today(), MONTHS), everybody);
            show(scores.netPromoterScore(question), incidents.figures(question));
        } catch (RuntimeException e) {
            LOG.debugf(e, "The figures cannot be taken now");
            netPromoterScore.register(List.of(), true);
            opened.register(List.of(), true);
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        var pause = took.multipliedBy(PAUSE_FOR_EACH_WORK);
        if (!sampling.isShutdown()) {
            sampleAfter(pause.compareTo(period) > 0 ? pause : period);
        }
    }

    private void show(SurveyFigures<NetPromoterScore> scores, PriorityIncidents.Figures figures) {
        netPromoterScore.register(
                scores.byOrganisation().stream()
                        .map(each -> MultiGauge.Row.of(of(each.member().organisation()), value(each.score())))
                        .toList(),
                true);
        opened.register(
                figures.byOrganisation().stream()
                        .flatMap(each -> Stream.of(
                                opened(each.member().organisation(), "P1", each.p1()),
                                opened(each.member().organisation(), "P2", each.p2())))
                        .toList(),
                true);
    }

    private static double value(NetPromoterScore score) {
        return score.exact() == null ? Double.NaN : score.exact().doubleValue();
    }

    private static MultiGauge.Row<?> opened(String organisation, String priority, PriorityFigures figures) {
        return MultiGauge.Row.of(of(organisation).and("priority", priority), figures.opened());
    }

    private static Tags of(String organisation) {
        return Tags.of("organisation", organisation);
    }
}
