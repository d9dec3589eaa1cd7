package servicedelivery.reporting.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.function.BiFunction;
import java.util.function.Function;
import servicedelivery.reporting.question.Listing;
import servicedelivery.reporting.question.Page;
import servicedelivery.reporting.question.Question;
import servicedelivery.reporting.question.ReportCalendar;
import servicedelivery.reporting.status.StatusBoard;

/** The way of every figure: understand the question, answer it, say whether the answer is complete. */
@RequestScoped
class Figures {

    private final Questions questions;
    private final Answers answers;
    private final StatusBoard status;
    private final ReportCalendar calendar;

    Figures(Questions questions, Answers answers, StatusBoard status, ReportCalendar calendar) {
        this.questions = questions;
        this.answers = answers;
        this.status = status;
        this.calendar = calendar;
    }

    /** Completeness is read first, so that an answer never claims more than it has. */
    <T> Response answer(FigureQuery query, Function<Question, T> figure) {
        var question = questions.of(query);
        var complete = status.isComplete();
        var window = question.window();
        return answers.of(new FigureAnswer<>(
                window.asOf(), WindowView.of(window, calendar.zone()), figure.apply(question), complete));
    }

    <T> Response list(FigureQuery query, PageQuery page, BiFunction<Question, Page, Listing<T>> list) {
        return answers.of(list.apply(questions.of(query), Cursors.page(page)));
    }
}
