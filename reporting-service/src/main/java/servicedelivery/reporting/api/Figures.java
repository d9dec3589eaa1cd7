package servicedelivery.reporting.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

    static final String COMPLETE = "Figures-Complete";

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
        return answers.remembered(complete).of(view(question, figure.apply(question), complete));
    }

    <T> FigureAnswer<T> view(Question question, T figure, boolean complete) {
        var window = question.window();
        return new FigureAnswer<>(window.asOf(), WindowView.of(window, calendar.zone()), figure, complete);
    }

    /** Rows have no place for what is said of all of them, so a header says whether they are complete. */
    <T> Response rows(FigureQuery query, Class<T> type, Function<Question, List<T>> figure) {
        return rows(questions.of(query), type, figure);
    }

    /** As the other, for a figure that is usually about so many months. */
    <T> Response rows(FigureQuery query, int standardMonths, Class<T> type, Function<Question, List<T>> figure) {
        return rows(questions.of(query, standardMonths), type, figure);
    }

    private <T> Response rows(Question question, Class<T> type, Function<Question, List<T>> figure) {
        var complete = status.isComplete();
        return answers.remembered(complete)
                .rows(type, figure.apply(question))
                .header(COMPLETE, complete)
                .build();
    }

    <T> Response list(FigureQuery query, PageQuery page, Class<T> type, BiFunction<Question, Page, Listing<T>> list) {
        return answers.remembered(null).list(type, list.apply(questions.of(query), Cursors.page(page)));
    }
}
