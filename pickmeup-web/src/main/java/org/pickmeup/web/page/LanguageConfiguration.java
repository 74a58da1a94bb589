package org.pickmeup.web.page;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** {@code ?lang=es} chooses a language and a cookie remembers it; until then the browser's wish counts, then English. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    private static final String LANGUAGE = "lang";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Bean
    LocaleResolver localeResolver() {
        var browser = new AcceptHeaderLocaleResolver();
        browser.setSupportedLocales(
                Arrays.stream(Language.values()).map(Language::locale).toList());
        browser.setDefaultLocale(Language.EN.locale());
        var resolver = new CookieLocaleResolver(LANGUAGE) {
            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(value);
            }
        };
        resolver.setRejectInvalidCookies(false);
        resolver.setDefaultLocaleFunction(browser::resolveLocale);
        resolver.setCookieMaxAge(REMEMBERED);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Bean
    MessageSource messageSource() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(Texts.SHARED, "org/pickmeup/web/problems");
        texts.addBasenames(Texts.APART.toArray(String[]::new));
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor() {
            @Override
            protected Locale parseLocaleValue(String value) {
                return spoken(value);
            }
        };
        change.setParamName(LANGUAGE);
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change);
    }

    /** Refuses any other, which leaves the language as it was. */
    private static Locale spoken(String tag) {
        return Language.of(tag)
                .orElseThrow(() -> new IllegalArgumentException("The pages are not written in " + tag))
                .locale();
    }
}
