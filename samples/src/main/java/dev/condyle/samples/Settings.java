package dev.condyle.samples;

import java.nio.file.Path;

/** The options of a sample, which are system properties. */
public final class Settings {

    private Settings() {}

    /**
     * Returns an integer option.
     *
     * @param name the name of the property
     * @param otherwise the default value
     * @return the value of the option, or the default
     * @throws IllegalArgumentException if the property is set, but is not an integer
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
                    "-D" + name + "=" + text + ": must be an integer", e);
        }
    }

    /**
     * Returns an integer option with a range.
     *
     * @param name the name of the property
     * @param otherwise the default value
     * @param least the smallest value
     * @param most the largest value; {@link Integer#MAX_VALUE} if there is none
     * @return the value of the option, or the default
     * @throws IllegalArgumentException if the property is set, but is not an integer in this range
     */
    public static int number(String name, int otherwise, int least, int most) {
        int number = number(name, otherwise);
        if (number < least || number > most) {
            String range =
                    most == Integer.MAX_VALUE
                            ? "at least " + least
                            : "from " + least + " to " + most;
            throw new IllegalArgumentException("-D" + name + "=" + number + ": must be " + range);
        }
        return number;
    }

    /**
     * Returns a required text option.
     *
     * @param name the name of the property
     * @param meaning a description of the option, for the message
     * @return the value of the option
     * @throws IllegalArgumentException if the property is not set or is blank
     */
    public static String required(String name, String meaning) {
        String text = System.getProperty(name, "");
        if (text.isBlank()) {
            throw new IllegalArgumentException("-D" + name + " is required: " + meaning);
        }
        return text;
    }

    /**
     * Returns the folder in which a sample saves its model: a subfolder of {@code -Dfolder=DIR}, by
     * default of a folder that the build sets.
     *
     * @param sample the name of the sample
     * @return the folder of this sample, which may not exist yet
     */
    public static Path folder(String sample) {
        String models = System.getProperty("condyle.samples.models", "target/models");
        return Path.of(System.getProperty("folder", models)).resolve(sample);
    }
}
