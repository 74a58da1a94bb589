package org.pickmeup.web.city;

import org.pickmeup.city.City;
import org.pickmeup.city.RoutePlanner;
import org.pickmeup.identity.Refusals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    /** The bundled streets are read when the first way is asked for. */
    @Bean
    RoutePlanner webRoutes(RouteProperties properties, Refusals refusals) {
        RoutePlanner streets = (from, to) -> City.montevideo().streets().route(from, to);
        return properties.osrm() == null ? streets : new OsrmRoutes(properties, streets, refusals);
    }
}
