package dev.condyle.processor.diagnostic;

import java.util.ArrayList;
import java.util.List;

/** Collects the problems of an annotated class. */
public final class Problems {

    private final List<Problem> all = new ArrayList<>();

    /** Adds a problem; the arguments are formatted into the message. */
    public void add(Message message, Location location, Object... arguments) {
        all.add(new Problem(message, location, message.text(arguments)));
    }

    /** Adds the problems of another class. */
    public void addAll(Problems others) {
        all.addAll(others.all);
    }

    /** Returns all problems in the order in which they were added. */
    public List<Problem> all() {
        return List.copyOf(all);
    }

    /** Returns whether there are no errors, so that classes can be generated. */
    public boolean allowGeneration() {
        return all.stream().noneMatch(problem -> problem.message().isError());
    }
}
