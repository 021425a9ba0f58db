namespace Claims.Learning;

/// <param name="Weight">[outputs, inputs]</param>
/// <param name="Bias">[outputs]</param>
public sealed record LinearSlots(ParameterSlot Weight, ParameterSlot Bias);
