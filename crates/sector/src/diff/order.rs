//! Sequences: which entries keep their order, and which tokens two texts share.
//!
//! Responsible for: longest increasing and longest common subsequences. Not responsible for: what is in them.

/// Combinations that a table of common subsequences may have. Above, what lies between the common beginning and the
/// common end counts as different: texts of that length are two texts, not two versions of one.
const MOST_COMBINATIONS: usize = 4_000_000;

/// Positions of a longest strictly increasing subsequence. Of several the same one is always taken.
pub(super) fn longest_increasing(values: &[usize]) -> Vec<usize> {
    // `tails[n]`: position of the smallest value that ends a run of length n + 1.
    let mut tails: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; values.len()];
    for (position, value) in values.iter().enumerate() {
        let length = tails.partition_point(|&tail| values[tail] < *value);
        before[position] = length.checked_sub(1).map(|shorter| tails[shorter]);
        if length == tails.len() {
            tails.push(position);
        } else {
            tails[length] = position;
        }
    }
    let mut run = Vec::with_capacity(tails.len());
    let mut next = tails.last().copied();
    while let Some(position) = next {
        run.push(position);
        next = before[position];
    }
    run.reverse();
    run
}

/// Pairs of positions (old, new) of a longest common subsequence, ascending on both sides.
pub(super) fn longest_common<T: PartialEq>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let start = old.iter().zip(new).take_while(|(a, b)| a == b).count();
    let (rest_old, rest_new) = (&old[start..], &new[start..]);
    let end = rest_old.iter().rev().zip(rest_new.iter().rev()).take_while(|(a, b)| a == b).count();
    let (middle_old, middle_new) = (&rest_old[..rest_old.len() - end], &rest_new[..rest_new.len() - end]);

    let mut pairs: Vec<(usize, usize)> = (0..start).map(|position| (position, position)).collect();
    pairs.extend(middle(middle_old, middle_new).into_iter().map(|(a, b)| (start + a, start + b)));
    pairs.extend((0..end).map(|position| (old.len() - end + position, new.len() - end + position)));
    pairs
}

fn middle<T: PartialEq>(old: &[T], new: &[T]) -> Vec<(usize, usize)> {
    let width = new.len() + 1;
    if old.is_empty() || new.is_empty() || (old.len() + 1).saturating_mul(width) > MOST_COMBINATIONS {
        return Vec::new();
    }
    // `best[a][b]`: length of the longest common subsequence of `old[a..]` and `new[b..]`.
    let mut best = vec![0_u32; (old.len() + 1) * width];
    for a in (0..old.len()).rev() {
        for b in (0..new.len()).rev() {
            best[a * width + b] = if old[a] == new[b] {
                best[(a + 1) * width + b + 1] + 1
            } else {
                best[(a + 1) * width + b].max(best[a * width + b + 1])
            };
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut pairs = Vec::new();
    while a < old.len() && b < new.len() {
        if old[a] == new[b] {
            pairs.push((a, b));
            a += 1;
            b += 1;
        } else if best[(a + 1) * width + b] >= best[a * width + b + 1] {
            a += 1;
        } else {
            b += 1;
        }
    }
    pairs
}
