namespace Claims.Review.Console.Judging;

/// <summary>What a key does in the verdict.</summary>
public enum VerdictAct
{
    Confirmed,
    NotConfirmed,
    NeedsInformation,
    Send,
}

/// <summary>The keys of the verdict: what the browser acts on and what stands beside the choices.</summary>
public static class VerdictKeys
{
    public static IReadOnlyList<(string Key, bool WithCtrl, VerdictAct Act)> All { get; } =
    [
        ("1", false, VerdictAct.Confirmed),
        ("2", false, VerdictAct.NotConfirmed),
        ("3", false, VerdictAct.NeedsInformation),
        ("Enter", true, VerdictAct.Send),
    ];

    /// <summary>Null where the key does nothing.</summary>
    public static VerdictAct? Of(string key, bool withCtrl)
    {
        foreach (var item in All)
        {
            if (item.Key == key && item.WithCtrl == withCtrl)
            {
                return item.Act;
            }
        }

        return null;
    }

    /// <summary>The choice that an act makes; null for sending.</summary>
    public static VerdictChoice? Choice(VerdictAct act) => act switch
    {
        VerdictAct.Confirmed => VerdictChoice.Confirmed,
        VerdictAct.NotConfirmed => VerdictChoice.NotConfirmed,
        VerdictAct.NeedsInformation => VerdictChoice.NeedsInformation,
        _ => null,
    };

    /// <summary>By key, "Ctrl+" before those that are pressed with it.</summary>
    public static IReadOnlyDictionary<string, string> ForBrowser { get; } =
        All.ToDictionary(item => item.WithCtrl ? $"Ctrl+{item.Key}" : item.Key, item => item.Act.ToString(), StringComparer.Ordinal);
}
