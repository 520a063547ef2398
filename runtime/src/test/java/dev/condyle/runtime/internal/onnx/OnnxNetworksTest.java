package dev.condyle.runtime.internal.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import com.google.protobuf.InvalidProtocolBufferException;
import dev.condyle.runtime.data.InputArray;
import dev.condyle.runtime.internal.program.NormFolding;
import dev.condyle.runtime.internal.program.Program;
import dev.condyle.runtime.internal.program.Tracer;
import dev.condyle.runtime.internal.weights.ParameterNames;
import dev.condyle.runtime.network.Formula;
import dev.condyle.runtime.network.NetworkOptions;
import dev.condyle.runtime.network.Networks;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The networks that come with Condyle, as ONNX models. */
class OnnxNetworksTest {

    private static final Shape PICTURE = new Shape(3, 64, 64);

    private static Block network(String name, NDManager manager) {
        Block block = Networks.named(name).block(NetworkOptions.defaults());
        block.initialize(manager, DataType.FLOAT32, new Shape(1).addAll(PICTURE));
        ParameterNames.of(block)
                .parameters()
                .forEach(
                        (path, it) -> {
                            Shape shape = it.getArray().getShape();
                            it.getArray().set(Formula.tensor(path, shape));
                        });
        return block;
    }

    private static Program program(Block block, NDManager manager) {
        Map<Parameter, String> names =
                ParameterNames.of(block).parameters().entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return Tracer.trace(
                (store, inputs) -> block.forward(store, inputs, false),
                List.of(new InputArray(PICTURE, DataType.FLOAT32)),
                names,
                manager);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MobileNetV1", "MobileNetV2", "ResNet18", "EfficientNetB0"})
    void featuresAreThoseOfTheBlock(String name) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Block block = network(name, manager);
            Program program = NormFolding.apply(program(block, manager));
            try (OnnxRuns.Loaded model =
                    OnnxRuns.load("network-" + name, program, OnnxModel.DEFAULT_OPSET)) {
                for (int batch : new int[] {1, 2, 5}) {
                    NDArray pictures =
                            manager.create(
                                    Formula.picture(batch, 64, 64),
                                    new Shape(batch).addAll(PICTURE));
                    NDList inputs = new NDList(pictures);
                    NDList features =
                            block.forward(new ParameterStore(manager, false), inputs, false);
                    OnnxRuns.assertClose(features, model.run(inputs, manager), 1e-5);
                }
            }
        }
    }

    @Test
    void aNetworkOfConvolutionsHasNoNodesForSizes() throws InvalidProtocolBufferException {
        try (NDManager manager = NDManager.newBaseManager()) {
            Program program = NormFolding.apply(program(network("ResNet18", manager), manager));
            ModelProto model = ModelProto.parseFrom(OnnxRuns.write(program, 17));
            assertEquals(
                    Set.of("Add", "Conv", "MaxPool", "Relu"),
                    model.getGraph().getNodeList().stream()
                            .map(NodeProto::getOpType)
                            .collect(Collectors.toSet()));
            List<String> weights =
                    model.getGraph().getInitializerList().stream()
                            .map(TensorProto::getName)
                            .toList();
            assertTrue(weights.contains("layer4.1.conv2.weight"), weights.toString());
        }
    }
}
