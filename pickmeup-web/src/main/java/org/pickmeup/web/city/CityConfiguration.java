package org.pickmeup.web.city;

import org.pickmeup.city.City;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CityConfiguration {

    @Bean
    City webCity() {
        return City.montevideo();
    }
}
