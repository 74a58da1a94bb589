package org.pickmeup.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.PropertySource;

/** The web server, alone or as a part of a larger application that imports it. */
@SpringBootApplication
@ConfigurationPropertiesScan
@PropertySource("classpath:org/pickmeup/web/defaults.properties")
public class WebApplication {

    public static void main(String[] args) {
        SpringApplication.run(WebApplication.class, args);
    }
}
