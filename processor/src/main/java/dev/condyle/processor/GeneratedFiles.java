package dev.condyle.processor;

import com.palantir.javapoet.JavaFile;
import dev.condyle.processor.diagnostic.Location;
import dev.condyle.processor.diagnostic.Message;
import dev.condyle.processor.diagnostic.Problems;
import java.io.IOException;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Writes generated classes. It is the only class in the processor that writes files. */
final class GeneratedFiles {

    private final Filer filer;

    GeneratedFiles(Filer filer) {
        this.filer = filer;
    }

    void write(List<JavaFile> files, Element origin, Problems problems) {
        for (JavaFile file : files) {
            try {
                file.writeTo(filer);
            } catch (IOException e) {
                problems.add(
                        Message.WRITE_FAILED,
                        Location.of(origin),
                        file.typeSpec().name(),
                        e.getMessage());
            }
        }
    }
}
