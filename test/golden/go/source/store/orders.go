package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"sync"
)

// ErrMissing says that there is no such order.
var ErrMissing = errors.New("no such order")

// Order is what a customer asked for.
type Order struct {
	ID     int
	Name   string
	Amount int
}

// Store keeps orders in a database and counts what it did.
type Store struct {
	mutex sync.Mutex
	db    *sql.DB
	reads int
}

// Find reads the order with a placeholder.
func (store *Store) Find(ctx context.Context, id int) (Order, error) {
	store.mutex.Lock()
	defer store.mutex.Unlock()
	store.reads++
	var order Order
	row := store.db.QueryRowContext(ctx, "SELECT id, name FROM orders WHERE id = ?", id)
	if err := row.Scan(&order.ID, &order.Name); err != nil {
		if errors.Is(sql.ErrNoRows, err) {
			return order, ErrMissing
		}
		return order, fmt.Errorf("read order %d: %w", id, err)
	}
	return order, nil
}

// FindByName puts the name into the statement.
func (store *Store) FindByName(ctx context.Context, name string) (*sql.Rows, error) {
	query := fmt.Sprintf("SELECT id, name FROM orders WHERE name = '%s'", name)
	return store.db.QueryContext(ctx, query)
}

// Reads works on a copy of the store and its lock.
func (store Store) Reads() int {
	return store.reads
}

// Parse fills nothing.
func Parse(data []byte) (Order, error) {
	var order Order
	err := json.Unmarshal(data, order)
	return order, err
}

// Totals writes into a map that was never made.
func Totals(orders []Order) map[string]int {
	var totals map[string]int
	for _, order := range orders {
		totals[order.Name] += order.Amount
	}
	return totals
}

// Names joins with a copy in every round.
func Names(orders []Order) string {
	names := ""
	for _, order := range orders {
		names += order.Name + ", "
	}
	return names
}

// Load keeps every file open until the end.
func Load(paths []string) ([]Order, error) {
	var orders []Order
	for _, path := range paths {
		file, err := os.Open(path)
		if err != nil {
			return nil, err
		}
		defer file.Close()
		var order Order
		if err := json.NewDecoder(file).Decode(&order); err != nil {
			return nil, err
		}
		orders = append(orders, order)
	}
	return orders, nil
}

// Save writes with a mode that is not the one it looks like.
func Save(path string, data []byte) error {
	return os.WriteFile(path, data, 644)
}

// Clean does everything right.
func Clean(paths []string) error {
	for _, path := range paths {
		if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
			return fmt.Errorf("remove %s: %w", path, err)
		}
	}
	return nil
}
