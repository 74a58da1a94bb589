package org.pickmeup.simulator.person;

import java.util.List;
import java.util.random.RandomGenerator;

/** What simulated people and their cars are called. */
public final class Names {

    private static final List<String> FIRST = words("""
            Agustina Alejandro Ana Andrés Beatriz Bruno Camila Carlos Clara Diego Elena Emilia Facundo Federico
            Florencia Gabriela Gonzalo Héctor Inés Joaquín Julia Leandro Lucía Luis Manuela Marcos Martín Mateo Micaela
            Nicolás Paula Rafael Raúl Rosa Santiago Sofía Tomás Valentina Verónica Walter
            """);

    private static final List<String> LAST = words("""
            Acosta Alonso Barrios Benítez Cabrera Castro Correa Delgado Díaz Fernández Ferreira García Gómez González
            Hernández Lima López Machado Martínez Medina Méndez Molina Morales Núñez Olivera Pereira Pérez Píriz Ramos
            Rivero Rodríguez Rojas Sánchez Silva Sosa Suárez Techera Torres Vázquez Viera
            """);

    private static final List<String> CARS = List.of(
            "Chevrolet Onix", "Fiat Cronos", "Ford Ka", "Hyundai HB20", "Peugeot 208", "Renault Logan", "Suzuki Swift");

    private static final List<String> COLOURS = words("white silver grey black red blue green");

    private Names() {}

    /** A first and a last name. */
    public static String person(RandomGenerator random) {
        return draw(FIRST, random) + " " + draw(LAST, random);
    }

    /** A car's make, model and colour. */
    static String vehicle(RandomGenerator random) {
        return draw(CARS, random) + ", " + draw(COLOURS, random);
    }

    private static List<String> words(String text) {
        return List.of(text.strip().split("\\s+"));
    }

    private static String draw(List<String> list, RandomGenerator random) {
        return list.get(random.nextInt(list.size()));
    }
}
