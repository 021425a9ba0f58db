namespace Claims.Scoring.Models;

/// <summary>
/// Holds what is in use now and can be swapped while it is: who leased the old one goes on with it, and it is disposed when the last lease is given back.
/// Safe for many threads.
/// </summary>
internal sealed class Slot<T> : IDisposable
    where T : class, IDisposable
{
    private Counted? _current;

    /// <summary>Leases what is in the slot now; null where nothing is.</summary>
    public Lease? TryLease()
    {
        // A swap may give up the one that was just read: then there is a newer one.
        while (Volatile.Read(ref _current) is { } current)
        {
            if (current.TryTake())
            {
                return new Lease(current);
            }
        }

        return null;
    }

    /// <exception cref="InvalidOperationException">The slot is empty.</exception>
    public Lease Take() => TryLease() ?? throw new InvalidOperationException($"No {typeof(T).Name} is loaded.");

    /// <summary>From now on leases are of <paramref name="next"/>, which the slot then owns; null empties it.</summary>
    public void Swap(T? next) => Interlocked.Exchange(ref _current, next is null ? null : new Counted(next))?.Release();

    public void Dispose() => Swap(null);

    /// <summary>The right to use a value until it is given back, whatever the slot holds by then.</summary>
    internal sealed class Lease : IDisposable
    {
        private readonly Counted _counted;
        private int _isOver;

        internal Lease(Counted counted) => _counted = counted;

        public T Value => _counted.Value;

        /// <summary>Another lease of the same value, for work that may outlive this one.</summary>
        public Lease Share() =>
            _counted.TryTake() ? new Lease(_counted) : throw new InvalidOperationException("The lease was given back.");

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _isOver, 1) == 0)
            {
                _counted.Release();
            }
        }
    }

    /// <summary>A value with the number of those who use it; the slot counts as one.</summary>
    internal sealed class Counted(T value)
    {
        private int _users = 1;

        public T Value => value;

        public bool TryTake()
        {
            for (var users = Volatile.Read(ref _users); users > 0; users = Volatile.Read(ref _users))
            {
                if (Interlocked.CompareExchange(ref _users, users + 1, users) == users)
                {
                    return true;
                }
            }

            return false;
        }

        public void Release()
        {
            if (Interlocked.Decrement(ref _users) == 0)
            {
                value.Dispose();
            }
        }
    }
}
