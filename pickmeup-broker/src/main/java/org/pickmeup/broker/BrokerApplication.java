package org.pickmeup.broker;

import org.pickmeup.broker.access.MosquittoAcl;
import org.pickmeup.broker.limit.BrokerLimits;
import org.pickmeup.broker.tls.TlsProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/** The broker, as an application of its own or as a part of PickMeUp in one JVM. */
@SpringBootApplication
@EnableConfigurationProperties({BrokerProperties.class, BrokerLimits.class, TlsProperties.class})
public class BrokerApplication {

    public static void main(String[] args) {
        if (!MosquittoAcl.printIfAskedFor(args)) {
            SpringApplication.run(BrokerApplication.class, args);
        }
    }
}
