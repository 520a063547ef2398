package dev.condyle.processor.model;

import com.palantir.javapoet.TypeName;
import dev.condyle.Head;
import java.util.List;

/**
 * A head of a class with errors, as far as it is known.
 *
 * @param task what it predicts
 * @param value the type of one label, or of the value of one output
 * @param outputs the names of several outputs, otherwise none
 */
public record StubHead(Head.Task task, TypeName value, List<String> outputs) {

    public StubHead {
        outputs = List.copyOf(outputs);
    }

    /** Returns a head that predicts exactly one of several labels of a type. */
    public static StubHead multiClass(TypeName label) {
        return new StubHead(Head.Task.MULTI_CLASS, label, List.of());
    }
}
