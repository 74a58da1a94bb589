package org.pickmeup.broker.conformance;

class HiveMqMemoryConformanceTests extends EngineUnderTest
        implements RetainedMessages, LastWills, Sessions, Transports, MalformedPackets {

    HiveMqMemoryConformanceTests() {
        super("hivemq", "memory");
    }
}
