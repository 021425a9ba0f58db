[assembly: AssemblyFixture(typeof(Claims.Deployment.Tests.Overlays))]

namespace Claims.Deployment.Tests;

/// <summary>Every overlay, rendered once for all tests, and one that adds the component of own models to production.</summary>
public sealed class Overlays : IAsyncLifetime
{
    private IReadOnlyList<Manifest> _all = [];

    public IReadOnlyList<string> Names { get; } = [.. Directory.GetDirectories(Path.Combine(StrictCheck.Folder, "overlays")).Select(folder => Path.GetFileName(folder)).Order()];

    public IEnumerable<Manifest> All => _all;

    public IEnumerable<IGrouping<string, Manifest>> Each => _all.GroupBy(manifest => manifest.Overlay);

    public async ValueTask InitializeAsync()
    {
        using var models = new TemporaryOverlay("models", "production", "components: [../../components/models]");
        _all = await StrictCheck.RenderAsync([.. Names.Select(name => Path.Combine(StrictCheck.Folder, "overlays", name)), models.Folder]);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
