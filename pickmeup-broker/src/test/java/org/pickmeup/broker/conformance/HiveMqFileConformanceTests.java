package org.pickmeup.broker.conformance;

class HiveMqFileConformanceTests extends EngineUnderTest
        implements RetainedMessages, LastWills, Sessions, Transports, MalformedPackets, Durability {

    HiveMqFileConformanceTests() {
        super("hivemq", "file");
    }
}
