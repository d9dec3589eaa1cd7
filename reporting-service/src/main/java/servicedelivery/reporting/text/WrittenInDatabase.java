package servicedelivery.reporting.text;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import servicedelivery.reporting.register.Entry;
import servicedelivery.reporting.register.Register;
import servicedelivery.reporting.register.Registers;
import servicedelivery.reporting.report.written.Certificate;
import servicedelivery.reporting.report.written.Commitment;
import servicedelivery.reporting.report.written.Improvement;
import servicedelivery.reporting.report.written.Writings;
import servicedelivery.reporting.report.written.Written;

/** Gives the report what people wrote: its texts, and what the registers have in its month. */
@Singleton
class WrittenInDatabase implements Writings {

    private final Texts texts;
    private final Registers registers;

    WrittenInDatabase(Texts texts, Registers registers) {
        this.texts = texts;
        this.registers = registers;
    }

    @Override
    public Written of(YearMonth month) {
        var text = texts.of(month).text();
        var date = ReportDates.of(text.header(), month);
        return new Written(
                text.forReport(),
                all(Register.IMPROVEMENTS, month, WrittenInDatabase::improvement),
                all(Register.COMMITMENTS, month, entry -> commitment(entry, date)),
                all(Register.CERTIFICATES, month, entry -> certificate(entry, YearMonth.from(date))));
    }

    private <T> List<T> all(Register register, YearMonth month, Function<Entry, T> form) {
        return registers.in(register, month).stream().map(form).toList();
    }

    private static Improvement improvement(Entry entry) {
        var said = (servicedelivery.reporting.register.Improvement) entry.content();
        return new Improvement(
                entry.id(),
                entry.organisation(),
                said.text(),
                Improvement.State.valueOf(said.state().name()),
                said.when(),
                said.addresses().services(),
                said.addresses().causes(),
                said.addresses().incidents());
    }

    private static Commitment commitment(Entry entry, LocalDate date) {
        var said = (servicedelivery.reporting.register.Commitment) entry.content();
        return new Commitment(
                entry.id(),
                said.text(),
                said.quantity(),
                said.period(),
                said.updates().stream().map(WrittenInDatabase::update).toList(),
                said.rag() == null ? null : Commitment.Rag.valueOf(said.rag().name()),
                said.isOverdueOn(date));
    }

    private static Commitment.Update update(servicedelivery.reporting.register.Commitment.Update update) {
        return new Commitment.Update(
                update.text(),
                update.date() == null ? null : update.date().date(),
                update.state() == servicedelivery.reporting.register.Commitment.Update.State.DONE);
    }

    private static Certificate certificate(Entry entry, YearMonth month) {
        var said = (servicedelivery.reporting.register.Certificate) entry.content();
        return new Certificate(
                entry.id(),
                entry.organisation(),
                said.name(),
                Certificate.Status.valueOf(said.status().name()),
                said.validUntil(),
                said.expiresSoonAfter(month));
    }
}
