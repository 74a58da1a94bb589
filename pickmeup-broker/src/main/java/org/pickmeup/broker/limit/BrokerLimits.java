package org.pickmeup.broker.limit;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.pickmeup.identity.limit.TrustedAddresses;
import org.pickmeup.protocol.Channel;
import org.pickmeup.protocol.Topic;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is too much.
 *
 * @param trusted whose connections are not counted: addresses, networks as 10.0.0.0/8, or hosts by name; this machine
 *     unless said otherwise
 * @param mqtt what goes for clients of the broker
 */
@ConfigurationProperties("pickmeup.limits")
public record BrokerLimits(
        List<String> trusted, @DefaultValue Mqtt mqtt) {

    public BrokerLimits {
        trusted = trusted == null ? TrustedAddresses.THIS_MACHINE : trusted;
    }

    /**
     * @param connections how many connections an address may have at once
     * @param connectTimeout how long a connection may say nothing before its MQTT CONNECT
     * @param publishBurst how many messages a client may publish at once
     * @param publishRate how many messages a second it may publish in the long run
     * @param subscriptions how many subscriptions a client may have
     * @param size how large a message of a person may be
     */
    public record Mqtt(
            @DefaultValue("100") int connections,
            @DefaultValue("10s") Duration connectTimeout,
            @DefaultValue("200") int publishBurst,
            @DefaultValue("50") int publishRate,
            @DefaultValue("500") int subscriptions,
            @DefaultValue Size size) {}

    /**
     * @param location of a position
     * @param presence of a presence
     * @param request of a request for a ride
     * @param inbox of a message to somebody's inbox
     * @param chat of a chat message that is written
     * @param voice of one that is spoken
     * @param picture of a picture
     * @param other of any other message
     */
    public record Size(
            @DefaultValue("1KB") DataSize location,
            @DefaultValue("1KB") DataSize presence,
            @DefaultValue("4KB") DataSize request,
            @DefaultValue("4KB") DataSize inbox,
            @DefaultValue("16KB") DataSize chat,
            @DefaultValue("720KB") DataSize voice,
            @DefaultValue("136KB") DataSize picture,
            @DefaultValue("4KB") DataSize other) {

        long bytes(String topic) {
            return Topic.parse(topic)
                    .map(parsed -> of(parsed.channel()))
                    .orElse(other)
                    .toBytes();
        }

        /** What is small enough for any topic, in bytes. */
        long smallest() {
            return Stream.of(location, presence, request, inbox, chat, voice, picture, other)
                    .mapToLong(DataSize::toBytes)
                    .min()
                    .orElseThrow();
        }

        private DataSize of(Channel channel) {
            return switch (channel) {
                case LOCATION -> location;
                case PRESENCE -> presence;
                case REQUEST -> request;
                case INBOX -> inbox;
                case CHAT -> chat;
                case PICTURE -> picture;
                default -> other;
            };
        }
    }
}
