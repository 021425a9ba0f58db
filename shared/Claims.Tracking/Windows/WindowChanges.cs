using Claims.Tracking.Predictions;
using Claims.Tracking.Segments;
using Claims.Tracking.Truths;

namespace Claims.Tracking.Windows;

/// <summary>What a batch of predictions and verdicts changes in windows.</summary>
public sealed class WindowChanges
{
    private readonly Dictionary<WindowGroup, Dictionary<Segment, Window>> _groups = [];

    /// <summary>Changed windows of each day, subject and model, in one order for all that touch them.</summary>
    public IEnumerable<(WindowGroup Group, IReadOnlyDictionary<Segment, Window> Windows)> Groups => _groups
        .OrderBy(group => group.Key.Day).ThenBy(group => group.Key.Subject).ThenBy(group => group.Key.Model, StringComparer.Ordinal)
        .Select(group => (group.Key, (IReadOnlyDictionary<Segment, Window>)group.Value));

    /// <summary>Counts a claim in its windows.</summary>
    public void Add(Prediction prediction, IReadOnlyCollection<VerdictFact> facts)
    {
        foreach (var opinion in prediction.Opinions)
        {
            Add(prediction, opinion, ClaimShare.Of(prediction, opinion, facts), 1);
        }
    }

    /// <summary>Takes a claim to what it comes to by other verdicts.</summary>
    public void Move(Prediction prediction, IReadOnlyCollection<VerdictFact> before, IReadOnlyCollection<VerdictFact> after)
    {
        foreach (var opinion in prediction.Opinions)
        {
            var (old, current) = (ClaimShare.Of(prediction, opinion, before), ClaimShare.Of(prediction, opinion, after));
            if (old != current)
            {
                Add(prediction, opinion, old, -1);
                Add(prediction, opinion, current, 1);
            }
        }
    }

    private void Add(Prediction prediction, Opinion opinion, ClaimShare share, int times)
    {
        var group = new WindowGroup(prediction.Day, opinion.Subject, prediction.Model);
        if (!_groups.TryGetValue(group, out var windows))
        {
            _groups.Add(group, windows = []);
        }

        foreach (var segment in prediction.Segments)
        {
            if (!windows.TryGetValue(segment, out var window))
            {
                windows.Add(segment, window = new Window());
            }

            window.Add(share, times);
        }
    }
}
