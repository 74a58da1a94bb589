package org.pickmeup.broker.conformance;

class HiveMqMemoryConformanceTest extends EngineUnderTest
        implements RetainedMessages, LastWills, Sessions, Transports, MalformedPackets {

    HiveMqMemoryConformanceTest() {
        super("hivemq", "memory");
    }
}
