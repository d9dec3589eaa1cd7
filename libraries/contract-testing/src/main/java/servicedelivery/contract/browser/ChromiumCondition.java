package servicedelivery.contract.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Looks before anything is started. */
final class ChromiumCondition implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.installed().isPresent() || "true".equals(System.getenv("CI"))
                ? ConditionEvaluationResult.enabled("a browser is there, or must be")
                : ConditionEvaluationResult.disabled(
                        "Chromium is not installed; install the package chromium to run this");
    }
}
