package org.pickmeup.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Behind {@link BrowserTest}. */
class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterTestExecutionCallback {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserExtension.class);
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String missing =
                Installed.chromium().isEmpty() ? "Chromium" : Installed.node().isEmpty() ? "Node.js" : null;
        if (missing == null) {
            return ConditionEvaluationResult.enabled("Chromium and Node.js are installed");
        }
        String reason = missing + " is not on the PATH";
        if (Installed.isRequired()) {
            throw new IllegalStateException("Browser tests are required, but " + reason);
        }
        LOG.warn("{} is skipped: {}", context.getDisplayName(), reason);
        return ConditionEvaluationResult.disabled(reason);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browsers.class;
    }

    @Override
    public Browsers resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(
                        Chromium.class,
                        key -> Chromium.launch(
                                Installed.chromium().orElseThrow(),
                                Installed.node().orElseThrow()),
                        Chromium.class);
        return context.getStore(NAMESPACE)
                .computeIfAbsent(Browsers.class, key -> new Browsers(chromium.browser()), Browsers.class);
    }

    /** Right after the test, before it stops its server: what the console says of that is no fault of the page. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Browsers browsers = context.getStore(NAMESPACE).remove(Browsers.class, Browsers.class);
        if (browsers == null) {
            return;
        }
        try {
            if (context.getExecutionException().isEmpty()) {
                assertThat(browsers.unexpectedErrors())
                        .as("errors in the browsers' consoles")
                        .isEmpty();
            }
        } catch (AssertionError e) {
            browsers.keepEvidence(evidenceFolder(context));
            throw e;
        } finally {
            if (context.getExecutionException().isPresent()) {
                browsers.keepEvidence(evidenceFolder(context));
            }
            browsers.close();
        }
    }

    private static Path evidenceFolder(ExtensionContext context) {
        return Path.of(
                "target",
                "failures",
                context.getRequiredTestClass().getSimpleName(),
                context.getRequiredTestMethod().getName());
    }
}
