package org.pickmeup.broker.conformance;

class HiveMqFileConformanceTest extends EngineUnderTest
        implements RetainedMessages, LastWills, Sessions, Transports, MalformedPackets, Durability {

    HiveMqFileConformanceTest() {
        super("hivemq", "file");
    }
}
