package org.pickmeup.app;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;

/** The arrows of the house, and a few habits that keep it in order. */
class ArchitectureTest {

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.pickmeup");

    @ParameterizedTest
    @CsvSource(textBlock = """
                    protocol,
                    city,
                    identity,  protocol
                    broker,    protocol identity city
                    backend,   protocol identity city
                    web,       protocol identity city
                    simulator, protocol identity city
                    """)
    void arrowsPointOneWay(String module, String others) {
        String[] allowed = Stream.concat(
                        Stream.of(module), Stream.ofNullable(others).flatMap(list -> Stream.of(list.split(" "))))
                .map(ArchitectureTest::of)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(of(module))
                .should()
                .dependOnClassesThat(resideInAPackage("org.pickmeup..").and(not(resideInAnyPackage(allowed))))
                .check(HOUSE);
    }

    @Test
    void contractAndCityKnowNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(of("protocol"), of("identity"), of("city"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "org.eclipse.paho..", "com.hivemq..", "io.moquette..")
                .check(HOUSE);
    }

    @Test
    void onlyTheBrokerKnowsItsEngines() {
        noClasses()
                .that()
                .resideOutsideOfPackage(of("broker"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.hivemq..", "io.moquette..", "io.netty..")
                .check(HOUSE);
    }

    @Test
    void featuresDoNotDependOnOneAnotherInCircles() {
        slices().matching("org.pickmeup.(*).(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void controllersAndConfigurationsStayInTheirPackage() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(Configuration.class)
                .should()
                .notBePublic()
                .check(HOUSE);
    }

    @Test
    void timeIsInjected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(HOUSE);
    }

    @Test
    void dependenciesComeThroughConstructors() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(HOUSE);
    }

    private static String of(String module) {
        return "org.pickmeup." + module + "..";
    }
}
