package org.pickmeup.web.limit;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.pickmeup.identity.Refusals;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class LimitConfiguration {

    @Bean
    @ConditionalOnMissingBean
    Refusals webRefusals(MeterRegistry meters, Clock clock) {
        return new Refusals(meters, clock);
    }

    @Bean
    WebMvcConfigurer webRequestLimits(WebLimits limits, Refusals refusals, Clock clock) {
        RequestLimits interceptor = new RequestLimits(limits, refusals, clock);
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // A broker that asks who may publish may show all that is to be published.
                registry.addInterceptor(interceptor).excludePathPatterns("/api/mqtt/**");
            }
        };
    }
}
