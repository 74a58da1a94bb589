package org.pickmeup.broker.conformance;

import java.util.Map;

class MoquetteConformanceTest extends EngineUnderTest
        implements RetainedMessages, LastWills, Sessions, Transports, MalformedPackets, Durability {

    /** What Moquette does not pass, and why. This list only gets shorter; docs/brokers.md tells it to users. */
    static final Map<String, String> LIMITS = Map.of(
            "deliversAMessageThatSaysItIsADuplicate",
            "a PUBLISH with DUP is acknowledged, but not delivered",
            "deliversRetainedMessagesOfQosZeroOnce",
            "retained messages of QoS 0 come twice, because they are kept by publishing them again",
            "joinsFragmentedWebSocketFrames",
            "a WebSocket message in several frames is not joined",
            "keepsRetainedAndQueuedWhenItIsKilled",
            "what came in the last second before the process was killed is lost",
            "willAtQosThreeHurtsOnlyItsSender",
            "a last will of QoS 3 has it start anew: everybody is disconnected, and comes back");

    MoquetteConformanceTest() {
        super("moquette", "file");
    }

    @Override
    Map<String, String> knownLimits() {
        return LIMITS;
    }
}
