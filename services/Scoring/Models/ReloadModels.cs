using Claims.ClauseModel.Policies;
using Claims.Hosting;
using Claims.Scoring.Guarding;

using Microsoft.Extensions.Options;

namespace Claims.Scoring.Models;

/// <summary>
/// Loads the model with its policies, and the challenger, aside, and swaps them in. Batches in work finish on the old ones. What cannot be used is refused with
/// all its faults and changes nothing. One reload at a time.
/// </summary>
internal sealed class ReloadModels(
    Slot<ScoringSet> champion,
    Slot<IScoringModel> challenger,
    IScoringModelLoader loader,
    InferenceGuard guard,
    ModelAnnouncements announcements,
    IOptions<ScoringServiceOptions> options,
    IOptions<PolicyOptions> policies,
    TimeProvider time,
    ILogger<ReloadModels> log) : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>What the folders looked like when they were last read, whether or not they were taken.</summary>
    public FolderState State { get; private set; } = FolderState.None;

    /// <summary>What the folders look like now.</summary>
    public FolderState Look() => FolderState.Of([options.Value.FullModel, policies.Value.FullDirectory, .. options.Value.FullChallenger is { } path ? [path] : Array.Empty<string>()]);

    public async Task<ReloadReport> ReloadAsync(CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            State = Look();
            var set = await Task.Run(() => Try("model", LoadChampion, set => set.Model.Hash, PutToUse), cancellation);
            if (set is Reload.Swapped)
            {
                // What the old model did says nothing about the new one.
                await guard.ForgetAsync(cancellation);
            }

            var shadow = options.Value.FullChallenger is { } folder
                ? await Task.Run(() => Try("challenger", () => loader.Load(folder), model => model.Hash, challenger.Swap), cancellation)
                : null;
            return new ReloadReport(set, shadow);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private void PutToUse(ScoringSet set)
    {
        champion.Swap(set);
        announcements.Offer(set.Model, set.LoadedAt);
    }

    private ScoringSet LoadChampion()
    {
        var library = PolicyLibrary.Load(policies.Value.FullDirectory);
        KeepPolicies(library);
        return new ScoringSet(loader.Load(options.Value.FullModel), library, time.GetUtcNow());
    }

    /// <summary>Claims under a policy may be on their way: a policy that is in use can get new versions, but not go.</summary>
    private void KeepPolicies(PolicyLibrary next)
    {
        using var current = champion.TryLease();
        var gone = current?.Value.Policies.Names.Where(policy => !next.Contains(policy.Id)).Select(policy => policy.Id).ToList() ?? [];
        if (gone.Count > 0)
        {
            throw new InvalidDataException($"{policies.Value.FullDirectory}: lacks policies that claims are billed under: {string.Join(", ", gone)}; restart to drop them");
        }
    }

    private Reload Try<T>(string what, Func<T> load, Func<T, string> hash, Action<T> swap)
    {
        try
        {
            var loaded = load();
            swap(loaded);
            log.Loaded(what, hash(loaded));
            return new Reload.Swapped(hash(loaded));
        }
        catch (Exception failure) when (LoadFaults.Of(failure) is { Count: > 0 } faults)
        {
            log.Refused(what, faults.Count, string.Join("; ", faults));
            return new Reload.Refused(faults);
        }
    }
}
