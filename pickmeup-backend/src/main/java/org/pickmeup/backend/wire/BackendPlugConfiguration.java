package org.pickmeup.backend.wire;

import org.pickmeup.identity.plug.Plug;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BackendPlugConfiguration {

    @Bean
    Plug backendPlug(Connector connector) {
        return new Plug("backend", Plug.LONGEST, connector::unplug, connector::plugIn);
    }
}
