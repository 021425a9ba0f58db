namespace Claims.Learning;

/// <summary>All parameters of a network, one after the other in one flat array. Names and order are part of the file format: added to at the end only.</summary>
public abstract class ParameterSlots
{
    private readonly List<ParameterSlot> _slots = [];

    public IReadOnlyList<ParameterSlot> Slots => _slots;

    /// <summary>Length of the flat array.</summary>
    public int Length { get; private set; }

    protected ParameterSlot Add(string name, int[] dimensions, InitialFill fill, bool decays)
    {
        var slot = new ParameterSlot(name, Length, dimensions, fill, decays);
        _slots.Add(slot);
        Length += slot.Length;
        return slot;
    }

    protected ParameterSlot Matrix(string name, int outputs, int inputs) => Add(name, [outputs, inputs], InitialFill.Glorot, decays: true);

    protected ParameterSlot Vector(string name, int length) => Add(name, [length], InitialFill.Zero, decays: false);

    protected LinearSlots Linear(string name, int outputs, int inputs) => new(Matrix($"{name}.w", outputs, inputs), Vector($"{name}.b", outputs));

    protected NormSlots Norm(string name, int width) => new(Add($"{name}.gain", [width], InitialFill.One, decays: false), Vector($"{name}.b", width));
}
