package dev.condyle.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of one annotated class. */
public final class Problems {

    private final List<Problem> all = new ArrayList<>();

    /** Adds a problem; the arguments fill the places in the text of the message. */
    public void add(Message message, Location location, Object... arguments) {
        all.add(new Problem(message, location, message.text(arguments)));
    }

    /** Adds the problems of another class. */
    public void addAll(Problems others) {
        all.addAll(others.all);
    }

    /** All problems in the order in which they were found. */
    public List<Problem> all() {
        return List.copyOf(all);
    }

    /** Whether nothing that was found keeps a class from being generated. */
    public boolean allowGeneration() {
        return all.stream().noneMatch(problem -> problem.message().isError());
    }
}
