package dev.condyle.processor.generate;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.condyle.processor.model.FeatureRecord;
import dev.condyle.processor.model.GenerationTarget;
import dev.condyle.processor.model.NetworkModel;
import dev.condyle.processor.model.PackagedHead;
import dev.condyle.processor.model.StubModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Generates classes. The output depends only on the network, head or record. */
public final class Generator {

    /** The types of {@code java.lang} used in generated code. */
    public static final Set<String> JAVA_LANG =
            Set.of(
                    "Boolean",
                    "Double",
                    "Integer",
                    "Long",
                    "Object",
                    "Override",
                    "String",
                    "UnsupportedOperationException");

    private final BlockWriter blocks;
    private final ModelWriter models;
    private final PackagedHeadWriter heads;
    private final EncoderWriter encoders;
    private final RecordWriter records;
    private final StubWriter stubs;

    /**
     * Creates a generator.
     *
     * @param processor the class name of the processor, the value of {@code @Generated}
     * @param mark whether to add {@code @Generated}, which must be accessible
     * @param hidden the types of {@link #JAVA_LANG} that are shadowed in the package
     */
    public Generator(String processor, boolean mark, Set<String> hidden) {
        ClassFrame frame = new ClassFrame(processor, mark, hidden);
        blocks = new BlockWriter(frame);
        models = new ModelWriter(frame);
        heads = new PackagedHeadWriter(frame);
        encoders = new EncoderWriter(frame);
        records = new RecordWriter(frame);
        stubs = new StubWriter(frame);
    }

    /** Returns the files of a network: its block and, if it has a head, its classifier. */
    public List<JavaFile> generate(NetworkModel network) {
        List<JavaFile> files = new ArrayList<>();
        files.add(file(network, blocks.write(network)));
        if (!network.heads().isEmpty()) {
            files.add(file(network, models.write(network)));
        }
        if (network.hasSeveralHeads()) {
            records.heads(network).forEach(it -> files.add(file(network, it)));
        }
        records.outputs(network).forEach(it -> files.add(file(network, it)));
        if (!network.branches().isEmpty()) {
            files.add(file(network, records.inputs(network)));
        }
        return files;
    }

    /** Returns the file of a reusable head: its block. */
    public List<JavaFile> generate(PackagedHead head) {
        return List.of(file(head, heads.write(head)));
    }

    /** Returns the file of a record: its encoder. */
    public List<JavaFile> generate(FeatureRecord record) {
        return List.of(file(record, encoders.write(record)));
    }

    /** Returns the files of a class with errors: placeholders for the classes to generate. */
    public List<JavaFile> generate(StubModel stub) {
        return stubs.write(stub).stream().map(it -> file(stub, it)).toList();
    }

    private static JavaFile file(GenerationTarget generation, TypeSpec type) {
        return JavaFile.builder(generation.declared().packageName(), type)
                .indent("    ")
                .skipJavaLangImports(true)
                .build();
    }
}
