package dev.condyle.samples;

import java.nio.file.Path;

/** What a sample can be told on the command line, as system properties. */
public final class Settings {

    private Settings() {}

    /**
     * A whole number.
     *
     * @param name the name of the property
     * @param otherwise the value where it is not set
     * @return the number
     * @throws IllegalArgumentException if it is set, but is no whole number
     */
    public static int number(String name, int otherwise) {
        String text = System.getProperty(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "-D" + name + "=" + text + ": a whole number is expected", e);
        }
    }

    /**
     * A text that a sample cannot do without.
     *
     * @param name the name of the property
     * @param meaning what it is, for the message
     * @return the text
     * @throws IllegalArgumentException if it is not set
     */
    public static String required(String name, String meaning) {
        String text = System.getProperty(name, "");
        if (text.isBlank()) {
            throw new IllegalArgumentException("-D" + name + " is needed: " + meaning);
        }
        return text;
    }

    /**
     * The folder under which a sample saves: {@code -Dfolder=…}, otherwise one that the build
     * names.
     *
     * @param sample the name of the sample
     * @return a folder of its own for this sample; it need not exist yet
     */
    public static Path folder(String sample) {
        String models = System.getProperty("condyle.samples.models", "target/models");
        return Path.of(System.getProperty("folder", models)).resolve(sample);
    }
}
