package servicedelivery.reporting.page.register;

import java.time.YearMonth;
import servicedelivery.problem.Problems;
import servicedelivery.reporting.page.Times;
import servicedelivery.reporting.register.Register;
import servicedelivery.request.KebabCase;

/**
 * A register as pages name it.
 *
 * @param title of all of it
 * @param one what an entry is
 * @param an the same with its article
 */
record RegisterWords(Register register, String title, String one, String an) {

    /** @throws io.quarkiverse.resteasy.problem.HttpProblem 404 when there is no register of that name */
    static RegisterWords named(String name) {
        return KebabCase.choice(name, Register.class)
                .map(RegisterWords::of)
                .orElseThrow(() -> Problems.notFound("There is no such register"));
    }

    static RegisterWords of(Register register) {
        return switch (register) {
            case IMPROVEMENTS -> new RegisterWords(register, "Improvements", "improvement", "an improvement");
            case COMMITMENTS -> new RegisterWords(register, "Commitments", "commitment", "a commitment");
            case CERTIFICATES -> new RegisterWords(register, "Certificates", "certificate", "a certificate");
        };
    }

    String address(YearMonth month) {
        return "/reports/%s%s".formatted(month, register.path());
    }

    String titleIn(YearMonth month) {
        return "%s in the report of %s".formatted(title, Times.month(month));
    }
}
