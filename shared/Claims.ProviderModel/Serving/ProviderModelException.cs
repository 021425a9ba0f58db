namespace Claims.ProviderModel.Serving;

/// <summary>A folder is not a provider model that this program can serve. Names everything that is wrong with it.</summary>
public sealed class ProviderModelException(string folder, IReadOnlyList<string> faults, Exception? inner = null)
    : Exception($"{folder} is not a provider model that can be served: {string.Join("; ", faults)}", inner)
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
