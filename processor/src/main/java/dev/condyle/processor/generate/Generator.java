package dev.condyle.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.processor.model.Network;
import java.util.ArrayList;
import java.util.List;

/** Generates the classes of a network. Pure: what comes out depends on nothing but the network. */
public final class Generator {

    private final BlockWriter blocks;
    private final ModelWriter models;

    /**
     * @param processor the name that generated classes give as their generator
     * @param mark whether {@code @Generated} can be named
     */
    public Generator(String processor, boolean mark) {
        ClassFrame frame = new ClassFrame(processor, mark);
        blocks = new BlockWriter(frame);
        models = new ModelWriter(frame);
    }

    /** The files of a network: its block and, if it has a head, its classifier. */
    public List<JavaFile> generate(Network network) {
        List<JavaFile> files = new ArrayList<>();
        files.add(file(network, blocks.write(network)));
        network.head().ifPresent(head -> files.add(file(network, models.write(network, head))));
        return files;
    }

    private static JavaFile file(Network network, TypeSpec type) {
        return JavaFile.builder(network.declared().packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }
}
