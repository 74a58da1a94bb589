package org.pickmeup.broker.conformance;

import java.lang.reflect.Method;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.opentest4j.TestAbortedException;

/** Turns a test of a known limit round: it is skipped with the reason while it fails, and fails once it passes. */
class KnownLimits implements InvocationInterceptor {

    private static final Duration SHORT_PATIENCE = Duration.ofMillis(1500);

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> invocationContext,
            ExtensionContext extensionContext)
            throws Throwable {
        EngineUnderTest engine = (EngineUnderTest) extensionContext.getRequiredTestInstance();
        String test = invocationContext.getExecutable().getName();
        String reason = engine.knownLimits().get(test);
        if (reason == null) {
            invocation.proceed();
            return;
        }
        Duration patience = engine.patience();
        engine.patience(SHORT_PATIENCE);
        try {
            invocation.proceed();
        } catch (Throwable expected) {
            if (invocationContext.getExecutable().getDeclaringClass() == MalformedPackets.class) {
                // Part of the engine has stopped.
                engine.stop();
                engine.start();
            }
            throw new TestAbortedException("known limit: " + reason, expected);
        } finally {
            engine.patience(patience);
        }
        throw new AssertionError("%s passes now: take it off the list of known limits".formatted(test));
    }
}
