package golden;

import dev.condyle.Backbone;
import dev.condyle.layer.Activation.Function;
import dev.condyle.layer.Dense;
import dev.condyle.runtime.Layer;

@Backbone(input = float[].class, shape = 4)
class Activations {
    @Dense(value = 4, activation = Function.NONE) Layer none;
    @Dense(value = 4, activation = Function.RELU) Layer relu;
    @Dense(value = 4, activation = Function.RELU6) Layer relu6;
    @Dense(value = 4, activation = Function.LEAKY_RELU) Layer leakyRelu;
    @Dense(value = 4, activation = Function.ELU) Layer elu;
    @Dense(value = 4, activation = Function.SELU) Layer selu;
    @Dense(value = 4, activation = Function.GELU) Layer gelu;
    @Dense(value = 4, activation = Function.SILU) Layer silu;
    @Dense(value = 4, activation = Function.MISH) Layer mish;
    @Dense(value = 4, activation = Function.SIGMOID) Layer sigmoid;
    @Dense(value = 4, activation = Function.TANH) Layer tanh;
    @Dense(value = 4, activation = Function.SOFTPLUS) Layer softplus;
    @Dense(value = 4, activation = Function.SOFTSIGN) Layer softsign;
}
