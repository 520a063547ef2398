package dev.condyle.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.palantir.javapoet.JavaFile;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GeneratorTest {

    @Test
    void addsGeneratedAnnotationIfAccessible() {
        for (JavaFile file :
                new Generator("the.Processor", true, Set.of()).generate(Networks.small())) {
            assertTrue(file.toString().contains("@Generated(\"the.Processor\")"), file::toString);
        }
        for (JavaFile file :
                new Generator("the.Processor", false, Set.of()).generate(Networks.small())) {
            assertFalse(file.toString().contains("Generated"), file::toString);
        }
    }

    @Test
    void outputIsDeterministic() {
        Generator generator = new Generator("the.Processor", true, Set.of());
        assertEquals(
                generator.generate(Networks.small()).toString(),
                new Generator("the.Processor", true, Set.of())
                        .generate(Networks.small())
                        .toString());
    }
}
