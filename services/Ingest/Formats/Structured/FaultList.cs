using Claims.Contracts;

namespace Claims.Ingest.Formats.Structured;

/// <summary>Collects faults up to a bound: past it a submitter learns nothing new, and junk must not fill memory.</summary>
internal sealed class FaultList
{
    private const int Most = 500;

    private readonly List<Fault> _faults = [];

    public IReadOnlyList<Fault> Faults => _faults;

    public bool HasErrors => _faults.Exists(fault => !fault.IsWarning);

    public void Add(string code, string path, string message, bool isWarning = false)
    {
        if (_faults.Count < Most)
        {
            _faults.Add(new Fault(code, path, message, isWarning));
        }
    }
}
